package org.qppportal.core.close;

import java.util.Optional;
import org.qppportal.core.submission.Submission;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.Npi;
import org.qppportal.persistence.type.Tin;

/**
 * Whose data it is, as the database spells it.
 *
 * @param type code of the kind of entity
 * @param tin null for entities that span practices
 * @param npi individuals only, else null
 * @param entityId entities that span practices, else null
 */
record EntityKey(String type, String tin, String npi, String entityId) {

  static EntityKey group(String tin) {
    return new EntityKey(EntityType.GROUP.code(), tin, null, null);
  }

  static EntityKey individual(String tin, String npi) {
    return new EntityKey(EntityType.INDIVIDUAL.code(), tin, npi, null);
  }

  static EntityKey of(Submission.Entity entity) {
    return new EntityKey(
        entity.type().code(),
        entity.tin().map(Tin::value).orElse(null),
        entity.npi().map(Npi::value).orElse(null),
        entity.entityId().orElse(null));
  }

  Submission.Entity entity() {
    return new Submission.Entity(
        EntityType.ofCode(type).orElseThrow(),
        Optional.ofNullable(tin).map(Tin::new),
        Optional.ofNullable(npi).map(Npi::new),
        Optional.ofNullable(entityId));
  }
}
