/** Staff see what a user sees, and the user sees who did and why. */
package org.qppportal.core.viewing;
