/** Who may submit for a practice, and the credentials that vendors' programs sign in with. */
package org.qppportal.web.organizations;
