import type { ReportDocument, ReportPicture } from '../../src/domain/reports/reportDocument'
import { encodedPicture } from './encodedPictures'

/** A report in both languages, with what a writer may stumble over in it. */
export const SAMPLE_REPORT: ReportDocument = {
  languages: ['en', 'ar'],
  title: [
    { language: 'en', text: 'What <b>it</b> shows & "more"' },
    { language: 'ar', text: 'ماذا يُظهر' },
  ],
  lead: [{ language: 'en', text: 'First.\n\nSecond, with\na line.' }],
  figures: [
    {
      label: [
        { language: 'en', text: 'Figure 1' },
        { language: 'ar', text: 'الشكل 1' },
      ],
      captions: [
        { language: 'en', text: 'A road.' },
        { language: 'ar', text: 'طريق، المقطع \u2068C01\u2069.' },
      ],
      alt: [{ language: 'en', text: 'A "road"' }],
    },
  ],
  methods: undefined,
  sources: {
    heading: [{ language: 'en', text: 'Sources' }],
    list: [
      {
        name: 'C01 · مقطع',
        lines: [
          { name: [{ language: 'en', text: 'Address' }], value: 'https://example.org/?a=1&b=<x>', isCode: true },
          { name: [{ language: 'en', text: 'Channel' }], value: 'قناة', isCode: false },
        ],
      },
    ],
  },
  note: [{ language: 'en', text: 'A note.' }],
}

export const SAMPLE_PICTURES: readonly ReportPicture[] = [{ bytes: encodedPicture('jpeg'), width: 1280, height: 720 }]
