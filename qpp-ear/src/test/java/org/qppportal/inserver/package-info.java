/**
 * Beans and database, tested inside the server: the portal's own archive is deployed with these
 * classes beside it, over a PostgreSQL of the tests' own.
 */
package org.qppportal.inserver;
