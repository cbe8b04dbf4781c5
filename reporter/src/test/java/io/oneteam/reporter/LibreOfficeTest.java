package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibreOfficeTest {
  @TempDir Path folder;

  @Test
  void opensAndPrintsTheWorkbook() throws IOException, InterruptedException {
    skipWithoutLibreOffice();
    Path workbook = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    Path pdf = convert(workbook, "pdf", folder);
    assertThat(pdf).isNotEmptyFile();
    assertThat(Files.size(pdf)).isGreaterThan(20_000);
  }

  @Test
  void recomputesTheCachedValues() throws IOException, InterruptedException {
    skipWithoutLibreOffice();
    Path workbook = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    Path again = convert(workbook, "xlsx:Calc MS Excel 2007 XML", folder.resolve("again"));
    assertThat(Formulas.values(again)).isEqualTo(Formulas.values(workbook)).isNotEmpty();
  }

  private static Path convert(Path workbook, String format, Path out)
      throws IOException, InterruptedException {
    Files.createDirectories(out);
    Path profile = Files.createTempDirectory(out, "profile");
    Process process =
        new ProcessBuilder(
                List.of(
                    "soffice",
                    "--headless",
                    "-env:UserInstallation=" + profile.toUri(),
                    "--convert-to",
                    format,
                    "--outdir",
                    out.toString(),
                    workbook.toString()))
            .redirectErrorStream(true)
            .redirectOutput(out.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    String name = workbook.getFileName().toString().replace(".xlsx", "");
    return out.resolve(name + "." + format.replaceAll(":.*", ""));
  }

  private static void skipWithoutLibreOffice() {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    if (!found) {
      System.out.println("skipped: LibreOffice (soffice) is not installed here");
    }
    Assumptions.assumeTrue(found, "LibreOffice (soffice) is not installed here");
  }
}
