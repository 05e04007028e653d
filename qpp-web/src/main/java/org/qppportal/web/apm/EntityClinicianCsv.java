package org.qppportal.web.apm;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.qppportal.core.apm.Base;
import org.qppportal.core.apm.entity.EntityClinician;
import org.qppportal.web.text.Csv;

/** The clinicians of an entity as a spreadsheet. */
final class EntityClinicianCsv {

  private static final int CENTS = 2;

  private EntityClinicianCsv() {}

  static String header() {
    return Csv.line(
        "NPI",
        "Name",
        "Status",
        "On the lists of snapshots",
        "Decided at snapshot",
        "Whose figures",
        "Entities counted",
        "Patients counted",
        "Payments attributed (dollars)",
        "Payments in all (dollars)",
        "Patients attributed",
        "Patients in all",
        "Why");
  }

  static String line(EntityClinician one) {
    return Csv.line(
        one.npi(),
        one.name(),
        ApmWords.status(one.status()),
        one.snapshots().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        one.basis().map(basis -> basis.snapshot()).orElse(null),
        one.basis().map(basis -> basis.level().words()).orElse(""),
        one.basis().map(basis -> String.join(" ", basis.entities())).orElse(""),
        one.basis().flatMap(basis -> basis.base()).map(Base::words).orElse(""),
        one.basis().map(basis -> dollars(basis.result().payment().numerator())).orElse(null),
        one.basis().map(basis -> dollars(basis.result().payment().denominator())).orElse(null),
        one.basis().map(basis -> basis.result().patients().numerator()).orElse(null),
        one.basis().map(basis -> basis.result().patients().denominator()).orElse(null),
        one.because());
  }

  private static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, CENTS);
  }
}
