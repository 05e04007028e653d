package org.qppportal.core.warehouse;

import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Whom the portal knows, so that a feed about others is noticed. */
public interface KnownSubjects {

  /** Hands on the NPI of every clinician that the portal knows, each at least once. */
  void npis(LongConsumer each);

  /** Hands on the number of every APM Entity that the portal knows, each at least once. */
  void entities(IntConsumer each);
}
