/* What tests of pages and forms share: a sample store, waiting with an end, finding widgets. */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

/* Gives up with a failed assertion after this long. */
#define FIXTURE_LONGEST_S 20

typedef gboolean (*FixtureCondition) (gpointer data);

/* GTK, libadwaita and the accessible names that tests read. */
void fixture_init (int *argc, char ***argv);
/* A session on a store in memory with the sample data; closes with fixture_close(). */
KlasterSession *fixture_open (void);
/* The same with what the program starts with. */
KlasterSession *fixture_open_starter (void);
void fixture_close (KlasterSession *session);
/* Runs the main loop until CONDITION holds. */
void fixture_wait (FixtureCondition condition, gpointer data);
/* Runs it for some frames, where nothing is to happen. */
void fixture_spin (void);
/* The first widget of TYPE at or below WIDGET that is on screen, or NULL. */
GtkWidget *fixture_find (GtkWidget *widget, GType type);
/* The first button with LABEL at or below WIDGET that is on screen, or NULL. */
GtkWidget *fixture_find_button (GtkWidget *widget, const char *label);
/* A label at or below WIDGET, seen or not, holds PART. */
gboolean fixture_has_text (GtkWidget *widget, const char *part);
/* The newest window of TYPE, or NULL. */
GtkWindow *fixture_find_window (GType type);
/* A view that stands alone in a window of 1200 x 700. */
typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  GtkWidget *view;
  FixtureCondition is_settled; /* gets the view */
} FixturePage;

/* SESSION is taken over. Comes back when the view is settled. */
void fixture_page_open (FixturePage *self,
                        KlasterSession *session,
                        GtkWidget *(*create) (KlasterSession *session),
                        FixtureCondition is_settled);
void fixture_page_settle (FixturePage *self);
/* The view must be gone after that. */
void fixture_page_close (FixturePage *self);
/* Id of the first record, (transfer full). */
char *fixture_dup_first (KlasterSession *session, const char *entity);
gint64 fixture_count (KlasterSession *session, const char *entity);
/* A field in wire form, (transfer full). */
char *
fixture_dup_value (KlasterSession *session, const char *entity, const char *id, const char *field);
