CREATE TABLE `directory` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`services` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `need_coverage` (
	`need` text PRIMARY KEY NOT NULL,
	`counts` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `service_areas` (
	`area` text NOT NULL,
	`kind` text NOT NULL,
	`service_key` integer NOT NULL,
	PRIMARY KEY(`area`, `kind`, `service_key`)
);
--> statement-breakpoint
CREATE INDEX `service_areas_service` ON `service_areas` (`service_key`);--> statement-breakpoint
CREATE TABLE `service_needs` (
	`area` text NOT NULL,
	`need` text NOT NULL,
	`service_key` integer NOT NULL,
	PRIMARY KEY(`area`, `need`, `service_key`)
);
--> statement-breakpoint
CREATE INDEX `service_needs_service` ON `service_needs` (`service_key`);--> statement-breakpoint
CREATE TABLE `services` (
	`key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`record` text NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `services_id_unique` ON `services` (`id`);--> statement-breakpoint
CREATE INDEX `services_organization` ON `services` (`organization_id`);--> statement-breakpoint
CREATE TABLE `state_surveys` (
	`state` text PRIMARY KEY NOT NULL,
	`surveys` text NOT NULL
);
