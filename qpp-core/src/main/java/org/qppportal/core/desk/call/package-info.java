/** Calls that staff log, in the same list as everything else that people ask. */
package org.qppportal.core.desk.call;
