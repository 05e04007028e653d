package org.qppportal.core.close;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.qppportal.persistence.close.CloseInputs.ParticipantRow;
import org.qppportal.persistence.type.EntityType;

/**
 * The entities that span practices and sent data, with their scores once there are any: a few
 * thousand in a nation, shared by all of its ranges.
 */
final class SpanningEntities {

  /** Stands for a score that is still to come. */
  private static final Integer TO_COME = -1;

  private final Map<EntityType, Map<String, Integer>> scores = new EnumMap<>(EntityType.class);

  void sent(String type, String id) {
    scored(type, id, TO_COME);
  }

  void scored(String type, String id, Integer hundredths) {
    scores
        .computeIfAbsent(EntityType.ofCode(type).orElseThrow(), kind -> new HashMap<>())
        .put(id, hundredths);
  }

  /** Whether one of them counts for a clinician. */
  boolean countFor(ParticipantRow clinician) {
    return score(EntityType.APM, clinician.apmEntityId()) != null
        || score(EntityType.VIRTUAL_GROUP, clinician.virtualGroupId()) != null
        || score(EntityType.SUBGROUP, clinician.subgroupId()) != null;
  }

  /** Puts the scores of those that a clinician takes part in beside others. */
  void addTo(Map<EntityType, Integer> candidates, ParticipantRow clinician) {
    add(candidates, EntityType.APM, clinician.apmEntityId());
    add(candidates, EntityType.VIRTUAL_GROUP, clinician.virtualGroupId());
    add(candidates, EntityType.SUBGROUP, clinician.subgroupId());
  }

  /** The id of the entity of a kind that a clinician takes part in; null for kinds of one TIN. */
  static String idOf(EntityType type, ParticipantRow clinician) {
    return switch (type) {
      case APM -> clinician.apmEntityId();
      case VIRTUAL_GROUP -> clinician.virtualGroupId();
      case SUBGROUP -> clinician.subgroupId();
      case INDIVIDUAL, GROUP -> null;
    };
  }

  private void add(Map<EntityType, Integer> candidates, EntityType type, String id) {
    Integer score = score(type, id);
    if (score != null) {
      candidates.put(type, score);
    }
  }

  private Integer score(EntityType type, String id) {
    return id == null ? null : scores.getOrDefault(type, Map.of()).get(id);
  }
}
