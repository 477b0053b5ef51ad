/** How the network is reached, and a test that says which step of the way fails. */
@NullMarked
package org.permitdesk.ui.network;

import org.jspecify.annotations.NullMarked;
