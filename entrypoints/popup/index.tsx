import { mount } from '../surface/mount.tsx';
import { Popup } from './Popup.tsx';
import './style.css';

mount(<Popup typed={document.querySelector('input')?.value ?? ''} />);
