package io.oneteam.nightly.command;

/** How a command prints. */
enum ModelFormat {
  TEXT,
  JSON
}
