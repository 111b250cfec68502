/** @jest-environment node */
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, createCertificate, readCertificate } from './certificate';
import { UsageError } from './usage-error';

describe('createCertificate', () => {
  it('is for localhost and each address the server listens on, and for a server alone', async () => {
    const { cert } = await createCertificate(['127.0.0.1', '::1', '192.168.0.7']);
    const certificate = new X509Certificate(cert);

    expect(certificate.checkHost('localhost')).toBe('localhost');
    for (const address of ['127.0.0.1', '::1', '192.168.0.7']) {
      expect(certificate.checkIP(address)).toBe(address);
    }
    expect(certificate.checkHost('crm.example')).toBeUndefined();
    expect(certificate.ca).toBe(false);
  });
});

describe('readCertificate', () => {
  let folder: string;
  let own: Certificate;
  let other: Certificate;

  beforeAll(async () => {
    own = await createCertificate([]);
    other = await createCertificate([]);
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const files = () => ({ cert: join(folder, 'a.pem'), key: join(folder, 'a.key') });

  function read({ cert, key }: Certificate): Certificate {
    writeFileSync(files().cert, cert);
    writeFileSync(files().key, key);
    return readCertificate(files());
  }

  it('returns the texts of both files, without a byte order mark', () => {
    expect(read({ cert: `\uFEFF${own.cert}`, key: `\uFEFF${own.key}` })).toEqual(own);
  });

  it('names the key that belongs to another certificate', () => {
    expect(() => read({ cert: own.cert, key: other.key })).toThrow(
      new UsageError(
        `--key ${files().key} is not the key of --cert ${files().cert}: give the two files of one certificate.`,
      ),
    );
  });

  it('names the file that is not what it must be', () => {
    expect(() => read({ cert: own.key, key: own.key })).toThrow(
      `--cert ${files().cert} is not a certificate, so give the path of a PEM file: `,
    );
    expect(() => read({ cert: own.cert, key: own.cert })).toThrow(
      `--key ${files().key} is not a private key without a passphrase, so give the path of a PEM file: `,
    );
  });

  it('names the file that is missing', () => {
    expect(() => readCertificate({ cert: 'no/such.pem', key: 'no/such.key' })).toThrow(
      /^--cert no\/such\.pem cannot be read, so give the path of a PEM file: ENOENT.*\.$/,
    );
  });
});
