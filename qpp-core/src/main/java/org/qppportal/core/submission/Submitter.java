package org.qppportal.core.submission;

import org.qppportal.core.access.Actor;

/**
 * Who sent a measurement set, as the published format tells it.
 *
 * @param type {@code organization} for a registry or other vendor, {@code individual} for people of
 *     the practice or entity itself
 * @param id the vendor's id; {@code securityOfficial} for the practice's own people
 * @param name in words
 */
public record Submitter(String type, String id, String name) {

  /** The program itself, as the sender of what it makes of claims. */
  public static final Submitter PROGRAM =
      new Submitter("organization", "PROGRAM", "The program, from claims");

  static final String OWN_ID = "securityOfficial";
  static final String OWN_NAME = "The practice itself";

  /** The submitter that an actor is: their registry, else the practice itself. */
  public static Submitter of(Actor actor) {
    return actor
        .vendor()
        .map(
            link -> new Submitter("organization", link.organizationCode(), link.organizationName()))
        .orElseGet(() -> new Submitter("individual", OWN_ID, OWN_NAME));
  }
}
