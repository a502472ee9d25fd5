/* The facts of two villages beside each other; what is not known is seen to be so. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-proposals.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Floating. PROPOSAL is read during the call. */
GtkWidget *klaster_fact_table_new (const KlasterProposal *proposal);

G_END_DECLS
