package org.qppportal.core.warehouse;

/** The types of columns that both engines keep alike; their names are the same in both. */
public enum LakeType {
  BIGINT,
  INTEGER,
  BOOLEAN,
  DATE,
  VARCHAR
}
