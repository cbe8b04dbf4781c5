/** Which certificates servers are known by. */
@NullMarked
package io.oneteam.collector.tls;

import org.jspecify.annotations.NullMarked;
