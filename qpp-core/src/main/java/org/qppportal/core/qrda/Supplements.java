package org.qppportal.core.qrda;

import java.util.List;
import java.util.Locale;

/**
 * Which breakdowns of a population a document gives: real files hold sixteen of them for each
 * count, so only one bit is kept of each.
 */
final class Supplements {

  /** A breakdown that the program asks for. */
  record Code(Template template, String code, String label) {}

  static final List<Code> REQUIRED =
      List.of(
          new Code(Template.RACE, "1002-5", "American Indian or Alaska Native"),
          new Code(Template.RACE, "2028-9", "Asian"),
          new Code(Template.RACE, "2054-5", "Black or African American"),
          new Code(Template.RACE, "2076-8", "Native Hawaiian or Other Pacific Islander"),
          new Code(Template.RACE, "2106-3", "White"),
          new Code(Template.RACE, "2131-1", "Other race"),
          new Code(Template.ETHNICITY, "2135-2", "Hispanic or Latino"),
          new Code(Template.ETHNICITY, "2186-5", "Not Hispanic or Latino"),
          new Code(Template.SEX, "M", "Male"),
          new Code(Template.SEX, "F", "Female"),
          new Code(Template.PAYER, "A", "Medicare"),
          new Code(Template.PAYER, "B", "Medicaid"),
          new Code(Template.PAYER, "C", "Private health insurance"),
          new Code(Template.PAYER, "D", "Other payer"));

  private int present;
  private int counted;

  void add(Node supplement) {
    String code = supplement.text(Field.TYPE);
    for (int i = 0; i < REQUIRED.size() && code != null; i++) {
      Code required = REQUIRED.get(i);
      if (required.template() == supplement.template()
          && required.code().equals(code.toUpperCase(Locale.ROOT))) {
        boolean first = (present & 1 << i) == 0;
        present |= 1 << i;
        if (first && supplement.count(Template.COUNT) == 1) {
          counted |= 1 << i;
        }
      }
    }
  }

  boolean has(int required) {
    return (present & 1 << required) != 0;
  }

  boolean hasCount(int required) {
    return (counted & 1 << required) != 0;
  }
}
