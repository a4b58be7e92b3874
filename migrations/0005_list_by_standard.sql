CREATE TABLE `hsds_entries` (
	`list` text NOT NULL,
	`key` integer NOT NULL,
	PRIMARY KEY(`list`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `hsds_entries_key` ON `hsds_entries` (`key`);--> statement-breakpoint
CREATE TABLE `hsds_marks` (
	`list` text NOT NULL,
	`number` integer NOT NULL,
	`key` integer NOT NULL,
	`items` integer NOT NULL,
	PRIMARY KEY(`list`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `hsds_records` (
	`key` integer PRIMARY KEY NOT NULL,
	`uuid` text NOT NULL,
	`noun` text NOT NULL,
	`organization_id` text NOT NULL,
	`service_key` integer,
	`place_uuid` text,
	`status` text NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `hsds_records_uuid_unique` ON `hsds_records` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `hsds_records_place_uuid_unique` ON `hsds_records` (`place_uuid`);--> statement-breakpoint
CREATE INDEX `hsds_records_organization` ON `hsds_records` (`organization_id`);--> statement-breakpoint
CREATE INDEX `hsds_records_changed` ON `hsds_records` (`noun`,`changed_at`);
