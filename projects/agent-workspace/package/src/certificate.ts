import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { readTextFile } from './text-file';
import { toOneLine, UsageError } from './usage-error';

/** The paths of the files, both in PEM. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** The texts of the files, as Node's server takes them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * Returns a certificate that signs itself, for `localhost` and each address of this machine.
 *
 * @param addresses where the server listens
 */
export async function createCertificate(addresses: readonly string[]): Promise<Certificate> {
  // Loaded only here, as it takes longer than all else that the command does.
  const { generate } = await import('selfsigned');
  const ips = new Set([
    ...addresses,
    ...Object.values(networkInterfaces()).flatMap((list = []) =>
      list.map(({ address }) => address),
    ),
  ]);
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...[...ips].map((ip) => ({ type: 7, ip }) as const),
        ],
      },
    ],
  });
  return { cert, key };
}

/** @throws UsageError if the files are not a certificate and its private key */
export function readCertificate(files: CertificateFiles): Certificate {
  const cert = readTextFile('cert', files.cert, 'PEM file');
  const key = readTextFile('key', files.key, 'PEM file');
  const certificate = parse(
    () => new X509Certificate(cert),
    `--cert ${files.cert} is not a certificate`,
  );
  const privateKey: KeyObject = parse(
    () => createPrivateKey(key),
    `--key ${files.key} is not a private key without a passphrase`,
  );
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new UsageError(
      `--key ${files.key} is not the key of --cert ${files.cert}: give the two files of one certificate.`,
    );
  }
  return { cert, key };
}

function parse<Parsed>(read: () => Parsed, problem: string): Parsed {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${problem}, so give the path of a PEM file: ${toOneLine(error)}.`);
  }
}
