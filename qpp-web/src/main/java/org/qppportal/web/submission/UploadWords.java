package org.qppportal.web.submission;

import org.qppportal.core.qrda.QrdaReading;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.type.Tin;

/** Whose data a file holds, in words. */
final class UploadWords {

  private UploadWords() {}

  /** Such as {@code Group, TIN **-***3456}. */
  static String entity(Submission.Entity entity) {
    String tin = entity.tin().map(Tin::masked).map(masked -> "TIN " + masked).orElse("");
    return switch (entity.type()) {
      case INDIVIDUAL -> "Clinician with NPI " + entity.npi().orElseThrow() + ", " + tin;
      case GROUP -> "Group, " + tin;
      case VIRTUAL_GROUP -> "Virtual group " + entity.entityId().orElseThrow();
      case APM -> "APM Entity " + entity.entityId().orElseThrow();
      case SUBGROUP -> "Subgroup " + entity.entityId().orElseThrow();
    };
  }

  /** What a QRDA document was taken for, and by which measures it was judged. */
  static String recognised(int year, QrdaReading qrda) {
    return "QRDA III of "
        + year
        + qrda.dataVersion().map(version -> ", measures data " + version).orElse("");
  }
}
