package io.oneteam.collector.git.pack;

/**
 * An object's content.
 *
 * @param type JGit's number for commit, tree, blob or tag
 * @param bytes not to be written to
 */
record Unpacked(int type, byte[] bytes) {}
