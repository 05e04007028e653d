/**
 * The national close of a performance year: its runs, what it reads in bulk and what it writes.
 * Everything of a nation goes by the database's COPY, so that no entity graph is ever built.
 */
package org.qppportal.persistence.close;
