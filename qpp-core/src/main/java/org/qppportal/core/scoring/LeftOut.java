package org.qppportal.core.scoring;

/** Why a category does not count for somebody, and its weight goes to the others. */
enum LeftOut {
  BINDING_EXCEPTION(
      "an exception holds, whatever was sent", "42 CFR 414.1317(b)(4), 414.1380(c)(2)(i)(C)(10)"),
  EXTREME_CIRCUMSTANCES(
      "there were extreme and uncontrollable circumstances where the practice is",
      "42 CFR 414.1380(c)(2)(i)(A)(6), (C)(3)"),
  GRANTED_EXCEPTION(
      "an exception was granted, and no data of it was sent",
      "42 CFR 414.1380(c)(2)(i)(A)(6), (C)"),
  SPECIAL_STATUS(
      "the practice has a special status and sent no data of it", "42 CFR 414.1380(c)(2)(i)(C)"),
  CLINICIAN_TYPE(
      "clinicians of this type need not report it, and no data of it was sent",
      "42 CFR 414.1380(c)(2)(i)(A)(4)"),
  FOR_EVERYBODY("CMS left it out for everybody this year", "42 CFR 414.1380(c)(2)(i)(A)(6)"),
  NOTHING_TO_SCORE("no measure of it could be scored", "42 CFR 414.1380(c)(2)(i)(A)(2)");

  private final String reason;
  private final String citation;

  LeftOut(String reason, String citation) {
    this.reason = reason;
    this.citation = citation;
  }

  /** The reason as a clause. */
  String reason() {
    return reason;
  }

  String citation() {
    return citation;
  }
}
