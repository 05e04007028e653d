package org.qppportal.core.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.core.submission.Dates;

/** Claim lines as texts to be sorted: fields between tabs, which no field of a line can hold. */
final class LineText {

  private static final char TAB = '\t';
  private static final int FIELDS = 13;

  private LineText() {}

  /** Sorts by patient, then practice, then clinician. */
  static String byPatient(ClaimLine line) {
    StringBuilder text = new StringBuilder(160);
    text.append(line.beneficiary()).append(TAB).append(line.tin()).append(TAB);
    return rest(line, text);
  }

  /** Sorts by practice, then patient, then clinician. */
  static String byPractice(ClaimLine line) {
    StringBuilder text = new StringBuilder(160);
    text.append(line.tin()).append(TAB).append(line.beneficiary()).append(TAB);
    return rest(line, text);
  }

  private static String rest(ClaimLine line, StringBuilder text) {
    return text.append(line.npi())
        .append(TAB)
        .append(line.claim())
        .append(TAB)
        .append(line.birthDate())
        .append(TAB)
        .append(line.sex().code())
        .append(TAB)
        .append(line.serviceDate())
        .append(TAB)
        .append(line.serviceEnd().equals(line.serviceDate()) ? "" : line.serviceEnd())
        .append(TAB)
        .append(line.code())
        .append(TAB)
        .append(String.join(" ", line.modifiers()))
        .append(TAB)
        .append(line.placeOfService())
        .append(TAB)
        .append(String.join(" ", line.diagnoses()))
        .append(TAB)
        .append(line.allowedCents())
        .toString();
  }

  static ClaimLine readByPatient(String text) {
    String[] fields = fields(text);
    return line(fields, fields[1], fields[0]);
  }

  static ClaimLine readByPractice(String text) {
    String[] fields = fields(text);
    return line(fields, fields[0], fields[1]);
  }

  private static ClaimLine line(String[] fields, String tin, String beneficiary) {
    LocalDate from = Dates.parse(fields[6]);
    return new ClaimLine(
        fields[3],
        tin,
        fields[2],
        beneficiary,
        Dates.parse(fields[4]),
        Sex.ofCode(fields[5]),
        from,
        fields[7].isEmpty() ? from : Dates.parse(fields[7]),
        fields[8],
        words(fields[9]),
        fields[10],
        words(fields[11]),
        Long.parseLong(fields[12]));
  }

  static String[] fields(String text) {
    List<String> fields = new ArrayList<>(FIELDS);
    int from = 0;
    for (int tab = text.indexOf(TAB); tab >= 0; tab = text.indexOf(TAB, from)) {
      fields.add(text.substring(from, tab));
      from = tab + 1;
    }
    fields.add(text.substring(from));
    return fields.toArray(String[]::new);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
