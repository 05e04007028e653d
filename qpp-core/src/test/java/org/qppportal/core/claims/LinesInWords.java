package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Claim lines of one patient as a short text: {@code A 03-31 99213 E11.9; A 03-31 3044F-8P}. A line
 * is the claim's letter, the day, the code with modifiers after hyphens, then a place of service
 * such as {@code @23}, another clinician such as {@code by2}, a last day such as {@code to04-02},
 * and diagnoses, in any order. The day may have a year.
 */
final class LinesInWords {

  static final String TIN = "000123456";
  private static final String[] NPIS = {"2999900014", "2999900022"};

  private LinesInWords() {}

  static List<ClaimLine> lines(int year, String born, Sex sex, String text) {
    List<ClaimLine> lines = new ArrayList<>();
    for (String one : text.split(";")) {
      lines.add(line(year, LocalDate.parse(born), sex, one.strip().split(" +")));
    }
    return lines;
  }

  private static ClaimLine line(int year, LocalDate born, Sex sex, String[] words) {
    LocalDate from = day(year, words[1]);
    String[] code = words[2].split("-");
    LocalDate until = from;
    String place = "11";
    String npi = NPIS[0];
    List<String> diagnoses = new ArrayList<>();
    for (int i = 3; i < words.length; i++) {
      if (words[i].startsWith("@")) {
        place = words[i].substring(1);
      } else if (words[i].startsWith("to")) {
        until = day(year, words[i].substring(2));
      } else if (words[i].equals("by2")) {
        npi = NPIS[1];
      } else {
        diagnoses.add(words[i].replace(".", ""));
      }
    }
    return new ClaimLine(
        words[0],
        TIN,
        npi,
        "B1",
        born,
        sex,
        from,
        until,
        code[0],
        List.of(code).subList(1, code.length),
        place,
        diagnoses,
        0);
  }

  private static LocalDate day(int year, String text) {
    return LocalDate.parse(text.length() > 5 ? text : year + "-" + text);
  }
}
