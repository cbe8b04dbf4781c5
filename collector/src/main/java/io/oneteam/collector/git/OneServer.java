package io.oneteam.collector.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory2;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/**
 * Connects to the configured server alone. A redirect within it is followed; one to another server
 * is not, since the transport would send it the credentials, too.
 */
final class OneServer implements HttpConnectionFactory2 {
  private final JDKHttpConnectionFactory factory = new JDKHttpConnectionFactory();
  private final URIish server;

  OneServer(URIish server) {
    this.server = server;
  }

  /** The server answers with another one's address. */
  static final class Elsewhere extends IOException {
    private static final long serialVersionUID = 1L;

    Elsewhere(String message) {
      super(message);
    }
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    require(url);
    return factory.create(url);
  }

  @Override
  public HttpConnection create(URL url, Proxy proxy) throws IOException {
    require(url);
    return factory.create(url, proxy);
  }

  @Override
  public GitSession newSession() {
    return factory.newSession();
  }

  private void require(URL url) throws IOException {
    int port = server.getPort() > 0 ? server.getPort() : url.getDefaultPort();
    boolean same =
        url.getProtocol().equalsIgnoreCase(server.getScheme())
            && url.getHost().equalsIgnoreCase(server.getHost())
            && (url.getPort() < 0 ? url.getDefaultPort() : url.getPort()) == port;
    if (!same) {
      throw new Elsewhere(url.getProtocol() + "://" + url.getAuthority());
    }
  }
}
