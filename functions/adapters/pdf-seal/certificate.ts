import { hash } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  BasicConstraints,
  Certificate,
  CertificationRequest,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';
import type { Signer } from '../../ports/signer.ts';
import { ECDSA_WITH_SHA256 } from './object-identifiers.ts';

/** Who a certificate names: the house whose files are sealed. */
export interface SealHolder {
  /** For example 江州市人民政府办公室. */
  readonly organisation: string;
  /** What the certificate is for, in words that promise no more than it is. */
  readonly commonName: string;
}

const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
const ORGANISATION = '2.5.4.10';
const YEARS = 10;

/**
 * A certificate that the key signs for itself: it says whose key it is, and nobody else vouches
 * for that. X.509 version 3, DER.
 */
export async function selfSignedCertificate(
  signer: Signer,
  holder: SealHolder,
  from: Instant,
): Promise<Uint8Array> {
  const spki = await signer.publicKey();
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = serialOf(spki);
  certificate.issuer = nameOf(holder);
  certificate.subject = nameOf(holder);
  const begins = new Date(epochMsOf(from));
  const ends = new Date(begins);
  ends.setUTCFullYear(ends.getUTCFullYear() + YEARS);
  certificate.notBefore = new Time({ type: 0, value: begins });
  certificate.notAfter = new Time({ type: 0, value: ends });
  certificate.subjectPublicKeyInfo = publicKeyInfo(spki);
  certificate.extensions = extensions(spki);
  certificate.signature = new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 });
  certificate.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 });
  const tbs = certificate.encodeTBS().toBER();
  certificate.tbsView = new Uint8Array(tbs);
  certificate.signatureValue = new asn1.BitString({ valueHex: await signed(signer, tbs) });
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** A request (PKCS #10, DER) by which an authority makes a certificate for the key. */
export async function certificationRequest(
  signer: Signer,
  holder: SealHolder,
): Promise<Uint8Array> {
  const request = new SignableRequest();
  request.version = 0;
  request.subject = nameOf(holder);
  request.subjectPublicKeyInfo = publicKeyInfo(await signer.publicKey());
  request.attributes = [];
  request.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 });
  const tbs = request.toBeSigned();
  request.tbsView = new Uint8Array(tbs);
  request.signatureValue = new asn1.BitString({ valueHex: await signed(signer, tbs) });
  return new Uint8Array(request.toSchema(true).toBER());
}

/** The library signs only with keys that it holds itself; ours stays with its keeper. */
class SignableRequest extends CertificationRequest {
  toBeSigned(): ArrayBuffer {
    return this.encodeTBS().toBER();
  }
}

async function signed(signer: Signer, message: ArrayBuffer): Promise<ArrayBuffer> {
  return Uint8Array.from(await signer.sign(new Uint8Array(message))).buffer;
}

/** 16 octets, positive; the same key has the same number. */
function serialOf(spki: Uint8Array): asn1.Integer {
  const octets = hash('sha256', spki, 'buffer').subarray(0, 16);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return new asn1.Integer({ valueHex: Uint8Array.from(octets).buffer });
}

function publicKeyInfo(spki: Uint8Array): PublicKeyInfo {
  return new PublicKeyInfo({ schema: asn1.fromBER(Uint8Array.from(spki)).result });
}

/** One attribute in each set; the library's own writing would put all of them in one. */
function nameOf({ organisation, commonName }: SealHolder): RelativeDistinguishedNames {
  const part = (type: string, value: asn1.BaseBlock) =>
    new asn1.Set({
      value: [new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: type }), value] })],
    });
  const name = new asn1.Sequence({
    value: [
      part(COUNTRY, new asn1.PrintableString({ value: 'CN' })),
      part(ORGANISATION, new asn1.Utf8String({ value: organisation })),
      part(COMMON_NAME, new asn1.Utf8String({ value: commonName })),
    ],
  });
  return new RelativeDistinguishedNames({ schema: asn1.fromBER(name.toBER()).result });
}

/** Digital signature and non-repudiation, no authority over other certificates (RFC 5280, 4.2.1). */
function extensions(spki: Uint8Array): Extension[] {
  const keyIdentifier = Uint8Array.from(hash('sha1', spki, 'buffer')).buffer;
  const extension = (extnID: string, critical: boolean, value: asn1.BaseBlock) =>
    new Extension({ extnID, critical, extnValue: value.toBER() });
  return [
    extension('2.5.29.19', true, new BasicConstraints({ cA: false }).toSchema()),
    extension(
      '2.5.29.15',
      true,
      new asn1.BitString({ valueHex: Uint8Array.of(0b1100_0000).buffer, unusedBits: 6 }),
    ),
    extension('2.5.29.14', false, new asn1.OctetString({ valueHex: keyIdentifier })),
  ];
}
