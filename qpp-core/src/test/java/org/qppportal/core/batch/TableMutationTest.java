package org.qppportal.core.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Good tables, spoilt in the ways that files are spoilt. */
class TableMutationTest {

  private static final String[] ROWS = {
    Tables.HEADER, Tables.RATE, Tables.GROUP, Tables.ACTIVITY, Tables.OVERALL, Tables.SECOND
  };

  private static final List<String> CELLS =
      List.of(
          "",
          " ",
          "null",
          "-1",
          "1e999",
          "1e99999999999",
          "9".repeat(60),
          "=cmd()",
          "@x",
          "\"",
          "\"\"",
          "\"a\nb\"",
          "TRUE",
          "1,5",
          "1.23E+09",
          "1/1/2017",
          "42736",
          "\u001f",
          "\uFFFD\u202E",
          "measureId",
          "x".repeat(5_000));

  @Example
  void theGoodTableItselfIsTaken() {
    Tables.Result result = Tables.read(String.join("\n", ROWS).getBytes(UTF_8));

    assertThat(result.file()).isEmpty();
    assertThat(result.entities()).hasSize(2).allMatch(one -> one.submission().isPresent());
  }

  @Property(tries = 5000)
  void spoiltCells(@ForAll long seed) {
    Random random = new Random(seed);
    String[] rows = ROWS.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      spoil(rows, random);
    }
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    TableFuzzTest.check(String.join(end, rows).getBytes(UTF_8));
  }

  private static void spoil(String[] rows, Random random) {
    int row = random.nextInt(rows.length);
    String[] cells = rows[row].split(",", -1);
    int cell = random.nextInt(cells.length);
    switch (random.nextInt(5)) {
      case 0 -> cells[cell] = CELLS.get(random.nextInt(CELLS.size()));
      case 1 -> cells[cell] = rows[random.nextInt(rows.length)].split(",", -1)[0];
      case 2 -> cells = Arrays.copyOf(cells, cells.length - 1);
      case 3 -> {
        String kept = cells[cell];
        int other = random.nextInt(cells.length);
        cells[cell] = cells[other];
        cells[other] = kept;
      }
      default -> cells[cell] = cells[cell] + CELLS.get(random.nextInt(CELLS.size()));
    }
    rows[row] = String.join(",", cells);
  }

  @Property(tries = 5000)
  void spoiltBytes(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] file = String.join("\r\n", ROWS).getBytes(UTF_8);
    ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
    int from = random.nextInt(file.length);
    int to = from + random.nextInt(Math.min(60, file.length - from));
    spoilt.write(file, 0, from);
    for (int i = random.nextInt(3); i > 0; i--) {
      spoilt.write(file, from, to - from);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      spoilt.write(random.nextInt(256));
    }
    spoilt.write(file, to, file.length - to);
    TableFuzzTest.check(spoilt.toByteArray());
  }
}
