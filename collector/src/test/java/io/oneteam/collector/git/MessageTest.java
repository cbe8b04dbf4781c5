package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.git.Message.Trailer;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void theSubjectIsTheFirstParagraphOnOneLine() {
    assertThat(Message.of("\n\nFix the\nscaler\n\nWhy.\n", false).subject())
        .isEqualTo("Fix the scaler");
    assertThat(Message.of("", false).subject()).isEmpty();
    assertThat(Message.of("x".repeat(5_000_000), false).subject()).hasSize(2000);
  }

  @Test
  void trailersHaveAnyCaseContinuationsAndCompany() {
    Message message =
        Message.of(
            "Subject\n\nBody: with a colon\nand more.\n\nCo-authored-by: A <a@x>\n"
                + "CO-AUTHORED-BY: B <b@x>\nReviewed-by: C\n  <c@x>\n",
            false);
    assertThat(message.trailers())
        .containsExactly(
            new Trailer("Co-authored-by", "A <a@x>"),
            new Trailer("CO-AUTHORED-BY", "B <b@x>"),
            new Trailer("Reviewed-by", "C <c@x>"));
    assertThat(message.trailers().get(1).is("co-authored-by")).isTrue();
  }

  @Test
  void aSquashKeepsTheTrailersOfWhatItSquashed() {
    Message message =
        Message.of(
            "One (#7)\n\n* a\n\nCo-authored-by: A <a@x>\n\n* b\n\nSigned-off-by: B <b@x>", false);
    assertThat(message.trailers())
        .extracting(Trailer::token)
        .containsExactly("Co-authored-by", "Signed-off-by");
  }

  @Test
  void aSubjectIsNoTrailer() {
    assertThat(Message.of("fix: the scaler", false).trailers()).isEmpty();
  }

  @Test
  void issueKeysComeFromTheMessageAndFromNamesOfMergedBranches() {
    assertThat(Message.of("AB-1 and (CD2-33), AB-1, not xAB-4 or AB-5x", false).issueKeys())
        .containsExactly("AB-1", "CD2-33");
    assertThat(Message.of("Merge pull request #3 from org/ab-12-scaler", true).issueKeys())
        .containsExactly("AB-12");
    assertThat(Message.of("Merge branch 'feature/ab-12' into main", true).issueKeys())
        .containsExactly("AB-12");
    assertThat(Message.of("Merge branch 'feature/ab-12'", false).issueKeys()).isEmpty();
  }
}
