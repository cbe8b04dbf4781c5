/** Deployment records in files: what arrived where, and when. */
@NullMarked
package io.oneteam.collector.deployments;

import org.jspecify.annotations.NullMarked;
