/** Objects out of git's pack files, where JGit reads them more often than it has to. */
@NullMarked
package io.oneteam.collector.git.pack;

import org.jspecify.annotations.NullMarked;
