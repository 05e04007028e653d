package org.qppportal.core.dataaudit.rule;

import java.util.Optional;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/**
 * One of whom a sample is drawn: a clinician under a practice.
 *
 * @param npi empty for a practice of which no clinicians are known
 */
public record SampleUnit(Tin tin, Optional<Npi> npi) {

  /** The name that is hashed: TIN, slash, NPI; without an NPI the TIN alone. */
  public String key() {
    return tin.value() + npi.map(one -> "/" + one.value()).orElse("");
  }
}
