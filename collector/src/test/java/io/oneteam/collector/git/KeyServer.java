package io.oneteam.collector.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Objects;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.UploadPack;

/** A real git server over ssh on the loopback address, for one user's key. */
final class KeyServer implements AutoCloseable {
  private static final OpenSSHKeyPairResourceWriter WRITER = OpenSSHKeyPairResourceWriter.INSTANCE;
  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair key = pair();

  /** Lets in whoever has the key that {@link #home} wrote. */
  KeyServer(Repository repository, KeyPair user) throws IOException {
    this(repository, user, 0);
  }

  KeyServer(Repository repository, KeyPair user, int port) throws IOException {
    server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPublickeyAuthenticator(
        (name, offered, session) ->
            name.equals("git") && KeyUtils.compareKeys(offered, user.getPublic()));
    server.setCommandFactory((channel, command) -> new Upload(command, repository));
    server.start();
  }

  int port() {
    return server.getPort();
  }

  String url() {
    return "ssh://git@127.0.0.1:" + port() + "/team/a.git";
  }

  /** The line by which known_hosts knows this server. */
  String known() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WRITER.writePublicKey(key.getPublic(), "", out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return "[127.0.0.1]:" + port() + " " + out.toString(StandardCharsets.UTF_8).strip() + "\n";
  }

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a user's .ssh folder. */
  static Path home(Path home, KeyPair user, List<String> known) throws IOException {
    Path ssh = Files.createDirectories(home.resolve(".ssh"));
    try (OutputStream out = Files.newOutputStream(ssh.resolve("id_ecdsa"))) {
      WRITER.writePrivateKey(user, "", null, out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    Files.writeString(ssh.resolve("known_hosts"), String.join("", known));
    return home;
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private static final class Upload extends AbstractCommandSupport {
    private final Repository repository;

    Upload(String command, Repository repository) {
      super(command, null);
      this.repository = repository;
    }

    @Override
    public void run() {
      try {
        boolean right = Objects.equals(getCommand(), "git-upload-pack '/team/a.git'");
        if (right) {
          new UploadPack(repository).upload(getInputStream(), getOutputStream(), getErrorStream());
        } else {
          getErrorStream().write("fatal: no such repository\n".getBytes(StandardCharsets.UTF_8));
        }
        onExit(right ? 0 : 128);
      } catch (IOException e) {
        onExit(1, e.toString());
      }
    }
  }
}
