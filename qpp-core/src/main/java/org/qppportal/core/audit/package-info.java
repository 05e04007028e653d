/** Who did what, when, to which data, and whether it was allowed. */
package org.qppportal.core.audit;
