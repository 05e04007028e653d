package org.qppportal.core.problem;

/** What the published error format calls a group of problems. */
public enum ProblemKind {
  /** The bytes are not a document that can be read. */
  UNREADABLE("BadRequestError", "InvalidSyntax"),
  /** Something the format asks for is not there. */
  MISSING("ValidationError", "MissingValue"),
  /** Something is there that the format has no place for. */
  UNEXPECTED("ValidationError", "UnexpectedValue"),
  /** Something is there twice that may be there once. */
  REPEATED("ValidationError", "DuplicateValue"),
  /** A value breaks a rule. */
  INVALID("ValidationError", "InvalidValue");

  private final String errorType;
  private final String detailType;

  ProblemKind(String errorType, String detailType) {
    this.errorType = errorType;
    this.detailType = detailType;
  }

  /** The type of the whole error answer, such as {@code ValidationError}. */
  public String errorType() {
    return errorType;
  }

  /** The type of the single detail, such as {@code InvalidValue}. */
  public String detailType() {
    return detailType;
  }
}
