/* The parts of which panels are made. Each function makes a widget (floating) or adds to a box. Texts are
 * copied. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-comparison.h"
#include "klaster-digest.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* A section with its title; further parts go into the box returned, which BOX owns. */
GtkBox *klaster_panel_add_section (GtkBox *box, const char *title);
GtkWidget *klaster_panel_add_text (GtkBox *box, const char *text, const char *css_class);
/* "Decree number: 12/2025"; VALUE NULL or "" is shown as missing. With LINK, a click opens its history. */
void klaster_panel_add_fact (GtkBox *box,
                             KlasterSession *session,
                             const char *name,
                             const char *value,
                             const KlasterLink *link);
/* A line of pills that breaks where they have no room. Borrowed. */
GtkBox *klaster_panel_add_pills (GtkBox *box);
/* A short word with its own ground; COLOR 0xRRGGBB tints it, 0: none. */
GtkWidget *klaster_panel_create_pill (const char *text, guint32 color);
/* A figure in large type with its unit and a line below. With LINK, a click opens its history. */
GtkWidget *klaster_panel_create_figure (KlasterSession *session,
                                        const char *number,
                                        const char *unit,
                                        const char *below,
                                        const KlasterLink *link);
/* A line that opens the record of LINK; SECOND may be NULL. */
GtkWidget *klaster_panel_create_record_row (KlasterSession *session,
                                            const char *first,
                                            const char *second,
                                            const KlasterLink *link);
/* A line that chooses a place; SECOND may be NULL. */
GtkWidget *klaster_panel_create_place_row (KlasterSession *session,
                                           const char *first,
                                           const char *second,
                                           KlasterPlaceKind kind,
                                           const char *id);
/* What is not known, with the button that fills it. PRESETS: a{ss}, floating or NULL. */
void klaster_panel_add_missing (GtkBox *box,
                                KlasterSession *session,
                                const KlasterMissing *missing,
                                GVariant *presets);
/* One line each: day, title; clicking opens the record. GPtrArray of KlasterDated, the first LIMIT. */
void klaster_panel_add_dates (GtkBox *box, KlasterSession *session, GPtrArray *dates, guint limit);
/* Who changed what and when; GPtrArray of KlasterChangeLine. */
void klaster_panel_add_changes (GtkBox *box, KlasterSession *session, GPtrArray *changes);
/* A section with what was and what is; nothing where COMPARISON is NULL. */
void klaster_panel_add_comparison (GtkBox *box,
                                   KlasterSession *session,
                                   const KlasterComparison *comparison);
/* A button that opens the form of LINK; PRESETS as above. */
GtkWidget *klaster_panel_create_edit_button (KlasterSession *session,
                                             const char *label,
                                             const KlasterLink *link,
                                             GVariant *presets);
/* A button that makes a new record of ENTITY with one preset field. */
GtkWidget *klaster_panel_create_add_button (KlasterSession *session,
                                            const char *label,
                                            const char *entity,
                                            const char *field,
                                            const char *value);

G_END_DECLS
