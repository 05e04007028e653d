/** Brings the database schema to the version the entities need. */
package org.qppportal.persistence.schema;
