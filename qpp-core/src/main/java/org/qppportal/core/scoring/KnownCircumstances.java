package org.qppportal.core.scoring;

import org.qppportal.core.submission.Submission;

/** Knows what the program knows of an entity, besides the data it sent. */
public interface KnownCircumstances {

  /** The circumstances of an entity in a performance year. */
  Circumstances of(Submission.Entity entity, int year);
}
