/* When the programme says no: rules that need a look at other records or at the official list. They see the
 * store as it would stand after the change, inside its transaction.
 */
#pragma once

#include "klaster-draft.h"

G_BEGIN_DECLS

/* FALSE with KLASTER_STORE_ERROR_REFUSED, or KLASTER_STORE_ERROR_CONFIRMATION when a yes is enough; AT is then
 * the index of the entry that was refused. */
gboolean klaster_rules_check (KlasterReader *reader,
                              const KlasterDraft *draft,
                              const KlasterChange *change,
                              guint *at,
                              GError **error);

/* Whether some rule is about ENTITY, beside those of all. */
gboolean klaster_rules_has (const KlasterEntity *entity);

/* Notes who approved the reports of DRAFT and when, and takes the note away from those that are not approved
 * (any more). OFFICER: or NULL. */
gboolean klaster_rules_stamp_reports (KlasterDraft *draft, const char *officer, GError **error);

/* ---- for the files of rules */

typedef struct
{
  KlasterReader *reader;
  const KlasterDraft *draft;
  const KlasterChange *change;
} KlasterRules;

typedef gboolean (*KlasterRule) (const KlasterRules *rules,
                                 const KlasterDraftEntry *entry,
                                 GError **error);

typedef struct
{
  const char *entity;
  KlasterRule check;
} KlasterRuleEntry;

/* Ended by { NULL }. */
extern const KlasterRuleEntry klaster_rules_sites[];
extern const KlasterRuleEntry klaster_rules_reports[];
extern const KlasterRuleEntry klaster_rules_kawasan[];
extern const KlasterRuleEntry klaster_rules_awards[];
extern const KlasterRuleEntry klaster_rules_settings[];

/* Sets KLASTER_STORE_ERROR_REFUSED; always FALSE. */
gboolean klaster_rules_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The record will be there and FIELD is new or different. */
gboolean klaster_rules_is_new (const KlasterDraftEntry *entry, const char *field);
/* FIELD before and after the change; NULL when blank. */
const char *klaster_rules_get_old (const KlasterDraftEntry *entry, const char *field);
const char *klaster_rules_get (const KlasterDraftEntry *entry, const char *field);
/* A row of SQL with text parameters (NULL ends them); NULL without error when there is none. */
KlasterStatement *klaster_rules_query (const KlasterRules *rules,
                                       GError **error,
                                       const char *sql,
                                       ...) G_GNUC_NULL_TERMINATED;

/* Forwards the FAILURE of a query, which is then NULL; TRUE when there was none. */
gboolean klaster_rules_pass_on (GError **failure, GError **error);
/* Whether the change says why it is made. */
gboolean klaster_rules_has_reason (const KlasterRules *rules);
/* Whether this change made the record or set its FIELD, in records of a stream that are written already. */
gboolean klaster_rules_is_of_this_change (const KlasterRules *rules,
                                          const char *entity,
                                          const char *id,
                                          const char *field);

G_END_DECLS
