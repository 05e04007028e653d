/** Pages on which program staff make measures of claims. */
package org.qppportal.web.claims;
