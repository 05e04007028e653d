package org.qppportal.persistence.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.qppportal.persistence.type.CorrectionKind;

/** Something that a review corrects. */
@Embeddable
public class StoredCorrection {

  @Column(name = "kind")
  private CorrectionKind kind;

  @Column(name = "code")
  private String code;

  @Column(name = "applies")
  private boolean applies;

  /** For the persistence provider. */
  protected StoredCorrection() {}

  /**
   * Makes one.
   *
   * @param code the category, special status or payment status; empty where the kind needs none
   * @param applies whether a special status applies
   */
  public StoredCorrection(CorrectionKind kind, String code, boolean applies) {
    this.kind = kind;
    this.code = code;
    this.applies = applies;
  }

  public CorrectionKind getKind() {
    return kind;
  }

  public String getCode() {
    return code;
  }

  public boolean isApplies() {
    return applies;
  }
}
