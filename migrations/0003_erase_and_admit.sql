CREATE TABLE `hold_counts` (
	`month` integer NOT NULL,
	`state` text NOT NULL,
	`ending` text NOT NULL,
	`reason` text NOT NULL,
	`holds` integer NOT NULL,
	PRIMARY KEY(`month`, `state`, `ending`, `reason`),
	CONSTRAINT "hold_counts_codes" CHECK("hold_counts"."state" in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32') and "hold_counts"."ending" in ('declined', 'arrived', 'released', 'expired') and "hold_counts"."reason" in ('no_bed', 'not_for_this_group', 'no_staff', 'too_late', 'not_safe_here', 'other_place_better', 'none') and "hold_counts"."month" between 202001 and 299912 and "hold_counts"."holds" > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_audit_events` (
	`partner_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`token_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`partner_id`, `seq`),
	CONSTRAINT "audit_events_codes" CHECK(length("partner_id") between 1 and 80 and "partner_id" not glob '*[^a-z0-9-]*' and length("id") = 32 and "id" not glob '*[^0-9a-f]*' and "action" in ('organisation_added', 'organisation_suspended', 'token_made', 'token_revoked', 'bed_group_added', 'settings_set', 'figures_set', 'hold_requested', 'hold_accept', 'hold_decline', 'hold_arrive', 'hold_release')),
	CONSTRAINT "audit_events_token" CHECK("token_id" is null or (length("token_id") = 32 and "token_id" not glob '*[^0-9a-f]*')),
	CONSTRAINT "audit_events_subject" CHECK((length("subject") between 1 and 80 and "subject" not glob '*[^a-z0-9-]*') or (length("subject") = 9 and "subject" not glob '*[^A-Z0-9-]*'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_audit_events`("partner_id", "seq", "id", "at", "token_id", "action", "subject") SELECT "partner_id", "seq", "id", "at", "token_id", "action", "subject" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_id` ON `audit_events` (`id`);--> statement-breakpoint
ALTER TABLE `partners` ADD `live_beds_max` integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE `partners` ADD `admitted_at` integer;--> statement-breakpoint
UPDATE `partners` SET `admitted_at` = `added_at`;
--> statement-breakpoint
CREATE TRIGGER `audit_events_append` BEFORE INSERT ON `audit_events`
WHEN NEW.`seq` <> (SELECT coalesce(max(`seq`), 0) + 1 FROM `audit_events` WHERE `partner_id` = NEW.`partner_id`)
  OR EXISTS (SELECT 1 FROM `audit_events` WHERE `id` = NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_update` BEFORE UPDATE ON `audit_events`
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_delete` BEFORE DELETE ON `audit_events`
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
