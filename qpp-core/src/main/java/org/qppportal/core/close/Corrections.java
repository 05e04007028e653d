package org.qppportal.core.close;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.scoring.PracticeTraits;
import org.qppportal.persistence.close.CloseInputs.CorrectionRow;
import org.qppportal.persistence.type.CorrectedStatus;
import org.qppportal.persistence.type.CorrectionKind;

/**
 * What approved targeted reviews say in place of what else is known (42 CFR 414.1385(a)(6)): laid
 * over special statuses and payment statuses wherever somebody is scored. What they say of
 * categories joins the exceptions in {@link KnownFacts}.
 */
final class Corrections {

  /** What holds for a practice holds for everybody in it. */
  private static final Set<CorrectedStatus> OF_THE_PRACTICE =
      EnumSet.of(CorrectedStatus.SMALL_PRACTICE, CorrectedStatus.RURAL, CorrectedStatus.HPSA);

  private final Map<EntityKey, List<CorrectionRow>> statuses = new HashMap<>();
  private final Map<EntityKey, PaymentStatus> notAdjusted = new HashMap<>();

  /** Takes down a correction of a status; later ones win. */
  void add(CorrectionRow row) {
    EntityKey key = new EntityKey(row.entityType(), row.tin(), row.npi(), null);
    CorrectionKind kind = CorrectionKind.ofCode(row.kind()).orElseThrow();
    if (kind == CorrectionKind.SPECIAL_STATUS) {
      statuses.computeIfAbsent(key, one -> new ArrayList<>(2)).add(row);
    } else if (kind == CorrectionKind.NOT_ADJUSTED) {
      notAdjusted.put(key, PaymentStatus.ofCode(row.code()));
    }
  }

  /** The special statuses of an entity, corrected. */
  PracticeTraits traits(EntityKey key, PracticeTraits known) {
    if (statuses.isEmpty()) {
      return known;
    }
    PracticeTraits traits = known;
    if (key.npi() != null) {
      for (CorrectionRow row : statuses.getOrDefault(EntityKey.group(key.tin()), List.of())) {
        if (OF_THE_PRACTICE.contains(status(row))) {
          traits = corrected(traits, row);
        }
      }
    }
    for (CorrectionRow row : statuses.getOrDefault(key, List.of())) {
      traits = corrected(traits, row);
    }
    return traits;
  }

  /** Why the payment of a clinician is not adjusted, if a review found so. */
  Optional<PaymentStatus> notAdjusted(String tin, String npi) {
    return notAdjusted.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(notAdjusted.get(EntityKey.individual(tin, npi)));
  }

  private static CorrectedStatus status(CorrectionRow row) {
    return CorrectedStatus.ofCode(row.code()).orElseThrow();
  }

  private static PracticeTraits corrected(PracticeTraits known, CorrectionRow row) {
    CorrectedStatus which = status(row);
    return new PracticeTraits(
        which == CorrectedStatus.SMALL_PRACTICE ? row.applies() : known.smallPractice(),
        which == CorrectedStatus.RURAL ? row.applies() : known.rural(),
        which == CorrectedStatus.HPSA ? row.applies() : known.hpsa(),
        which == CorrectedStatus.NON_PATIENT_FACING ? row.applies() : known.nonPatientFacing(),
        which == CorrectedStatus.HOSPITAL_BASED ? row.applies() : known.hospitalBased(),
        which == CorrectedStatus.ASC_BASED ? row.applies() : known.ascBased(),
        which == CorrectedStatus.APM_PARTICIPANT ? row.applies() : known.apmParticipant());
  }
}
