/** Accounts and the organizations they act for. */
package org.qppportal.core.organizations;
