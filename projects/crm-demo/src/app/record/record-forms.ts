import { inject, Injectable } from '@angular/core';
import { NonNullableFormBuilder, Validators } from '@angular/forms';
import type { CustomerFields } from '../customers/customer-store';

/** Creates the form of a customer's fields. */
@Injectable({ providedIn: 'root' })
export class RecordForms {
  readonly #builder = inject(NonNullableFormBuilder);

  create({ name, email, phone, city, channel, topic, note }: CustomerFields) {
    return this.#builder.group({
      name: this.#builder.control(
        name,
        (control) => Validators.pattern(/\S/)(control) ?? Validators.required(control),
      ),
      email: this.#builder.control(email, [
        (control) => Validators.required(control),
        (control) => Validators.email(control),
      ]),
      phone,
      city,
      channel,
      topic,
      note,
    });
  }
}

/** The form of a customer's fields. */
export type RecordForm = ReturnType<RecordForms['create']>;
