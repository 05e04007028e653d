/** Accounts, the organizations they act for, and what practices delegate. */
package org.qppportal.persistence.organizations;
