package org.qppportal.core.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a file of claim lines, in any order; optional ones may be left out or empty. */
public enum ClaimsColumn {
  CLAIM_ID("claim_id", true, "The claim's id. Lines of one claim share it.", "C1001"),
  TIN("tin", true, "Taxpayer Identification Number, nine digits.", "000123456"),
  NPI("npi", true, "Who rendered the service: National Provider Identifier.", "2999900014"),
  BENEFICIARY_ID("beneficiary_id", true, "The patient's id.", "B77"),
  BIRTH_DATE("birth_date", true, "The patient's date of birth.", "1948-06-30"),
  SEX("sex", true, "The patient's sex on the claim: F, M or U.", "F"),
  SERVICE_DATE("service_date", true, "First day of the service.", "2018-03-31"),
  SERVICE_END("service_end", false, "Last day of the service, if it is another day.", ""),
  CODE("code", true, "HCPCS or CPT code, or quality data code.", "99213"),
  MODIFIERS("modifiers", false, "Modifiers, with spaces between them.", "8P"),
  PLACE_OF_SERVICE("place_of_service", false, "Place of service, two digits.", "11"),
  DIAGNOSES(
      "diagnoses", false, "ICD-10-CM codes of the claim, with spaces between them.", "E11.9 I10"),
  ALLOWED_AMOUNT("allowed_amount", false, "Allowed amount in dollars.", "73.40");

  private static final Map<String, ClaimsColumn> BY_TITLE =
      Arrays.stream(values()).collect(Collectors.toMap(ClaimsColumn::title, Function.identity()));

  private final String title;
  private final boolean required;
  private final String meaning;
  private final String example;

  ClaimsColumn(String title, boolean required, String meaning, String example) {
    this.title = title;
    this.required = required;
    this.meaning = meaning;
    this.example = example;
  }

  /** The name in the first row. */
  public String title() {
    return title;
  }

  /** Whether every row needs a value. */
  public boolean required() {
    return required;
  }

  /** What it holds, in words. */
  public String meaning() {
    return meaning;
  }

  /** A value. */
  public String example() {
    return example;
  }

  /** The column of a name in the first row, or null. */
  static ClaimsColumn ofTitle(String title) {
    return BY_TITLE.get(title);
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(ClaimsColumn::title).toList();
  }
}
