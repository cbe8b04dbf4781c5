package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.lineage.LineageInput;
import io.oneteam.domain.lineage.ContentCodec;
import io.oneteam.domain.settings.Settings.FileSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Stands for everything that a repository's lineage rests on. */
final class LineageKey {
  /** Raised whenever the detector would answer differently. */
  private static final int RULES = 7;

  private LineageKey() {}

  static String of(LineageInput input, FileSettings files, long contents) {
    MessageDigest digest = sha256();
    add(digest, List.of(RULES, ContentCodec.VERSION, contents, files, input.repository()));
    input
        .commits()
        .forEach(
            commit ->
                add(
                    digest,
                    List.of(
                        commit.sha(),
                        commit.parents(),
                        String.valueOf(commit.landed()),
                        commit.author(),
                        commit.issueKeys())));
    input.tags().forEach(tag -> add(digest, List.of(tag.name(), tag.commit())));
    input.branches().forEach(branch -> add(digest, List.of(branch)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, List<?> values) {
    digest.update((values + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
