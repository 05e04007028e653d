/**
 * Starts everything the portal needs on one machine: PostgreSQL, Keycloak and WildFly, each one
 * only where the environment does not name another. Plain Java, so that it starts in an instant.
 */
package org.qppportal.launcher;
