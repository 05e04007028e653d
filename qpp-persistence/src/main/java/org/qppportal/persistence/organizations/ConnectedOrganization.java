package org.qppportal.persistence.organizations;

/**
 * A connection with the organization it is to.
 *
 * @param connection what the person may act as
 * @param organization for whom
 */
public record ConnectedOrganization(Connection connection, Organization organization) {}
